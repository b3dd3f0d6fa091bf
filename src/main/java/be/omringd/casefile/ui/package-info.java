/** The list of files and the page of one file, to which other modules add their own parts. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package be.omringd.casefile.ui;
