/** Workers of the process by which somebody becomes a volunteer. */
package be.omringd.onboarding.process;
