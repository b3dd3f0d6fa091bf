/** Users, their roles and regions, signing in, and who acts now. */
@org.springframework.modulith.ApplicationModule(displayName = "Access")
@org.jspecify.annotations.NullMarked
package be.omringd.access;
