/** The life of a group: its gatherings, the handover to a volunteer, and the contacts that follow. */
@org.springframework.modulith.ApplicationModule(displayName = "Gathering")
package be.omringd.gathering;
