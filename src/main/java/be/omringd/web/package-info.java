/** How requests reach us: from which network, under which of our names, and what browsers may do with the answer. */
@org.springframework.modulith.ApplicationModule(displayName = "Web", allowedDependencies = {})
package be.omringd.web;
