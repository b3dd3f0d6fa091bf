/** Words, numbers, telephone numbers and mail addresses as people type or paste them, made fit to keep, to compare and to search. */
@org.springframework.modulith.ApplicationModule(displayName = "Text", allowedDependencies = {})
package be.omringd.text;
