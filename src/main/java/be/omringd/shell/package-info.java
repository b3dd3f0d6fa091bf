/** The frame of every screen: layout, navigation, theme and texts. */
@org.springframework.modulith.ApplicationModule(displayName = "Shell", allowedDependencies = {"web"})
package be.omringd.shell;
