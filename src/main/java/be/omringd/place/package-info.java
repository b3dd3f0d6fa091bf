/** Municipalities and villages of Flanders and Brussels, and the distance between them. */
@org.springframework.modulith.ApplicationModule(displayName = "Place")
@org.jspecify.annotations.NullMarked
package be.omringd.place;
