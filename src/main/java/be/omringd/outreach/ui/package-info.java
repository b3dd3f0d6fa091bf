/** Writing, showing and sharing calls for volunteers; the editor is for the tasks of other modules. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package be.omringd.outreach.ui;
