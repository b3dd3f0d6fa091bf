/** What the module erasure keeps for itself. */
@org.jspecify.annotations.NullMarked
package be.omringd.erasure.internal;
