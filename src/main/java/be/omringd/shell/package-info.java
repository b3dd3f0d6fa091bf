/** The frame of every screen: layout, navigation, theme and texts. */
@org.springframework.modulith.ApplicationModule(displayName = "Shell", allowedDependencies = {"web"})
@org.jspecify.annotations.NullMarked
package be.omringd.shell;
