/** The register of organisations that we coach: what they are, where, and whom we speak with there, in their function. */
@org.springframework.modulith.ApplicationModule(displayName = "Organisation", allowedDependencies = {
    "access", "engine", "erasure", "place", "text"})
@org.jspecify.annotations.NullMarked
package be.omringd.organisation;
