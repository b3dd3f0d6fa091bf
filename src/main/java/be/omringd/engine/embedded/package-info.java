/** What comes along so that a start needs no preparation: a database and a workflow engine in processes of their own. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("embedded")
package be.omringd.engine.embedded;
