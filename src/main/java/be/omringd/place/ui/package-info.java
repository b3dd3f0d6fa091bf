/** How screens ask for a place. */
@org.springframework.modulith.NamedInterface("ui")
@org.jspecify.annotations.NullMarked
package be.omringd.place.ui;
