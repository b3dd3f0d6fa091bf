/** What the module retention keeps for itself. */
@org.jspecify.annotations.NullMarked
package be.omringd.retention.internal;
