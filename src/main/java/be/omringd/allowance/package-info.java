/** Expense allowances of volunteers: what the law allows and when, what was given, and the yearly list of names. */
@org.springframework.modulith.ApplicationModule(displayName = "Allowance")
package be.omringd.allowance;
