/** How screens ask for a place. */
@org.springframework.modulith.NamedInterface("ui")
package be.omringd.place.ui;
