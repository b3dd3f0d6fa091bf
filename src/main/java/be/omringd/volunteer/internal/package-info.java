/** What the module volunteer keeps for itself. */
@org.jspecify.annotations.NullMarked
package be.omringd.volunteer.internal;
