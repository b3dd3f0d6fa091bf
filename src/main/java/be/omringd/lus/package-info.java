/** A lus: the group that is made around one person, from the map of who matters to the invitations and the start. */
@org.springframework.modulith.ApplicationModule(displayName = "Lus")
package be.omringd.lus;
