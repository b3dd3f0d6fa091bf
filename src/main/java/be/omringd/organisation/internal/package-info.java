/** What the register of organisations keeps for itself. */
@org.jspecify.annotations.NullMarked
package be.omringd.organisation.internal;
