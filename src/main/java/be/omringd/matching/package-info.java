/** Who of the register can be asked for a group, and who fits best: found without looking at everybody. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Matching", allowedDependencies = {"place", "volunteer"})
package be.omringd.matching;
