/** Pages for everybody, in three languages, and the mechanics of a form on one of them. */
@org.springframework.modulith.NamedInterface("ui")
@org.jspecify.annotations.NullMarked
package be.omringd.publicform.ui;
