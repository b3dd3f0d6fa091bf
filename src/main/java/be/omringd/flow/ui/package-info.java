/** Screens of the flow. */
@org.jspecify.annotations.NullMarked
package be.omringd.flow.ui;
