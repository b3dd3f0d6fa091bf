/** Requests: from the question that somebody asks to the choice of a lus, a link group or another way (domain notes 8.1). */
@org.springframework.modulith.ApplicationModule(displayName = "Intake")
package be.omringd.intake;
