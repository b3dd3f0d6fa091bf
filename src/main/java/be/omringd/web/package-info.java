/** How requests reach us: from which network, under which of our names, and what browsers may do with the answer. */
@org.springframework.modulith.ApplicationModule(displayName = "Web", allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package be.omringd.web;
