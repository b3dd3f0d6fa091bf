/** What the module onboarding keeps for itself. */
package be.omringd.onboarding.internal;
