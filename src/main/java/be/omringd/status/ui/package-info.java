/** Screens of the process status. */
@org.jspecify.annotations.NullMarked
package be.omringd.status.ui;
