/** How somebody becomes a volunteer, takes a break, and stops; with what law wants to be on paper before they begin. */
@org.springframework.modulith.ApplicationModule(displayName = "Onboarding")
package be.omringd.onboarding;
