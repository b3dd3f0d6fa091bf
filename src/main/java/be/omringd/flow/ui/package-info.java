/** Screens of the flow. */
@org.springframework.modulith.NamedInterface("ui")
@org.jspecify.annotations.NullMarked
package be.omringd.flow.ui;
