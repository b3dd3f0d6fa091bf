/** How long we keep what we know of volunteers, and of what they got: a manager erases it when its time is over. */
@org.springframework.modulith.ApplicationModule(displayName = "Retention")
package be.omringd.retention;
