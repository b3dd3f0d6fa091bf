/** What the module matching keeps for itself. */
@org.jspecify.annotations.NullMarked
package be.omringd.matching.internal;
