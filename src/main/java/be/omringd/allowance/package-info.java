/** Expense allowances of volunteers: what the law allows and when, what was given, and the yearly list of names. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Allowance", allowedDependencies = {
    "access", "engine", "erasure", "form", "form :: ui", "person", "place", "retention", "shell", "text", "volunteer",
    "volunteer :: ui"})
package be.omringd.allowance;
