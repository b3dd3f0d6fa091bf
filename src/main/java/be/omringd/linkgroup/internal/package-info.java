/** How groups are composed of those who wait: the search, and what it is told of the rules and the wishes. */
@org.jspecify.annotations.NullMarked
package be.omringd.linkgroup.internal;
