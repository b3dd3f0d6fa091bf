/** Process status: where all cases stand, what waits, and what is late. */
@org.springframework.modulith.ApplicationModule(displayName = "Process status")
package be.omringd.status;
