// Tells the thread sanitizer that what was done before a continuation is resumed is seen behind its await.
//
// A task that has suspended comes back through its executor's queue, which the sanitizer sees. One that is resumed
// before it gets to its await goes on at once: then libswift_Concurrency orders the two by an atomic of its own, and is
// built without the sanitizer. The linker's --wrap puts these functions in between; they order the task's address.

void __tsan_acquire(void *address);
void __tsan_release(void *address);

#define SWIFT __attribute__((swiftcall))
#define ASYNC __attribute__((swiftasynccall))

SWIFT void *swift_task_getCurrent(void);
SWIFT void __real_swift_continuation_resume(void *task);
SWIFT void __real_swift_continuation_throwingResume(void *task);
ASYNC void __real_swift_continuation_await(void *context);

SWIFT void __wrap_swift_continuation_resume(void *task) {
  __tsan_release(task);
  __real_swift_continuation_resume(task);
}

SWIFT void __wrap_swift_continuation_throwingResume(void *task) {
  __tsan_release(task);
  __real_swift_continuation_throwingResume(task);
}

ASYNC void __wrap_swift_continuation_await(void *context) {
  __tsan_acquire(swift_task_getCurrent());
  __attribute__((musttail)) return __real_swift_continuation_await(context);
}
