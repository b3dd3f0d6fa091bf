/** What organisations see of us before they are known, and the desk of a trainer. */
@org.jspecify.annotations.NullMarked
package be.omringd.coaching.ui;
