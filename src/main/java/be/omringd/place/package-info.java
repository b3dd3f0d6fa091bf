/** Municipalities and villages of Flanders and Brussels, and the distance between them. */
@org.springframework.modulith.ApplicationModule(displayName = "Place", allowedDependencies = {"form", "form :: ui", "text"})
package be.omringd.place;
