/**
 * How what we know of somebody is erased: which kinds of subjects there are, what each module holds of them, in which order it goes, what
 * was erased when, and going on after a crash. See docs/decisions/0036-erasing-is-one-mechanism.md.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Erasure", allowedDependencies = {"access", "database", "engine"})
@org.jspecify.annotations.NullMarked
package be.omringd.erasure;
