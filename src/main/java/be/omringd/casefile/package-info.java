/** The file of one person's trajectory: who may see it, where it stands, what happened, and what can happen at any time. */
@org.springframework.modulith.ApplicationModule(displayName = "Case file")
package be.omringd.casefile;
