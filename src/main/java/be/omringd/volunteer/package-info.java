/** Volunteers: who they are, what they can do and when, and which group they accompany. */
@org.springframework.modulith.ApplicationModule(displayName = "Volunteer")
package be.omringd.volunteer;
