/** Users, their roles and regions, signing in, and who acts now. */
@org.springframework.modulith.ApplicationModule(displayName = "Access")
package be.omringd.access;
