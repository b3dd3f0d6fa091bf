/** The screens of the inbox: the lists, the page of one task, and the tasks on the page of a file. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package be.omringd.inbox.ui;
