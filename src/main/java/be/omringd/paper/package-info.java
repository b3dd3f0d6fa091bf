/** Documents to hand over: as PDF, with letters of many alphabets, and as a document that can be changed. */
@org.springframework.modulith.ApplicationModule(displayName = "Paper", allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package be.omringd.paper;
