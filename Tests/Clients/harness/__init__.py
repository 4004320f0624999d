"""What the client tests share: programs under test, generated messages, and one client for each dialect."""
