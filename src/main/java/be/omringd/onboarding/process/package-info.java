/** Workers of the process by which somebody becomes a volunteer. */
@org.jspecify.annotations.NullMarked
package be.omringd.onboarding.process;
