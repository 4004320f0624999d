Testee.run()
