/** What the module onboarding keeps for itself. */
@org.jspecify.annotations.NullMarked
package be.omringd.onboarding.internal;
