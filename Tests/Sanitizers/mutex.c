// Tells the thread sanitizer what the slow path of Swift's Mutex does.
//
// Mutex takes a free lock with an atomic operation that is compiled into the caller, so the sanitizer sees it. A
// contended one goes through libswiftSynchronization, which is built without the sanitizer: data behind the lock then
// looks unprotected. The linker's --wrap puts these two functions in between; they order the same address that the fast
// path orders. Races of data that no lock protects are reported as before.

#include <stdint.h>

void __tsan_acquire(void *address);
void __tsan_release(void *address);

// A Swift method gets itself in the context register.
#define METHOD __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

// Weak: a program without a Mutex of its own does not link the library.
__attribute__((weak)) METHOD void real_lock(uint32_t thread, SELF) __asm__("__real_" LOCK);
METHOD void wrap_lock(uint32_t thread, SELF) __asm__("__wrap_" LOCK);
__attribute__((weak)) METHOD void real_unlock(SELF) __asm__("__real_" UNLOCK);
METHOD void wrap_unlock(SELF) __asm__("__wrap_" UNLOCK);

METHOD void wrap_lock(uint32_t thread, SELF) {
  real_lock(thread, self);
  __tsan_acquire(self);
}

METHOD void wrap_unlock(SELF) {
  __tsan_release(self);
  real_unlock(self);
}
