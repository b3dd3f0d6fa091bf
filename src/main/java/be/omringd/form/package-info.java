/**
 * Forms: what a person fills in when doing a task, described in form-js files under {@code forms/} and checked here.
 *
 * <h2>The files</h2>
 * {@code forms/<module>/<name>.form} is form-js JSON as Camunda Modeler writes it ({@code type} "default"); the form
 * key is {@code <module>/<name>} and its {@code id} the same with a dash. A file may use only what
 * {@link be.omringd.form.FormFile} knows: anything else is an error at build time and at start, with its name.
 *
 * <h2>What the files say beyond form-js</h2>
 * All of it stands in {@code properties}, where form-js leaves it alone.
 * <ul>
 * <li>{@code <attribute>.fr}, {@code <attribute>.en}: the French and English of a text attribute ({@code label},
 * {@code dateLabel}, {@code timeLabel}, {@code description}, {@code text}, {@code suffixAdorner}); the attribute itself
 * is Dutch. {@code option.<value>.fr} for an option of a select, radio or checklist.</li>
 * <li>The title of the form is its first component: a text <code># Title</code>, translated as other texts.</li>
 * <li>{@code <attribute>.noted}, {@code .noted.fr}, {@code .noted.en}: the same for a colleague who writes down what somebody else
 * answers, of a form that people also fill in themselves.</li>
 * <li>{@code variable}: the value also becomes the process variable of this name. Only for enum values, numbers, dates
 * and yes/no, because the engine may not know anything about a person.</li>
 * <li>{@code requiredIf}: FEEL, required while it is true. {@code requiredMessage}, {@code patternMessage} (each with
 * {@code .fr}, {@code .en}): own words instead of the standard message.</li>
 * <li>{@code defaultFrom}: FEEL, the value of a field that has none yet; evaluated once, when the form is opened.</li>
 * <li>{@code notBefore}, {@code notAfter}: FEEL that gives a date; bounds of a date.</li>
 * <li>{@code source}: the options of a select come from the {@link be.omringd.form.ChoiceSource} of this name.</li>
 * <li>{@code format}: "phone" for a telephone number as people here write it; the {@code validationType} of that name wants a country
 * code.</li>
 * <li>{@code personal}: the answer tells something of a subject of this kind (a volunteer, a contact) who is not whom the file is about;
 * the answers of such a task go when that subject is erased.</li>
 * <li>{@code autocomplete}: the HTML autocomplete token of a text field.</li>
 * <li>{@code look}: "advice" or "hint" for a text.</li>
 * <li>{@code ends}, {@code ends.<option>}: what an answer brings to an end, so that the button says it and it is asked once
 * (docs/decisions/0021-what-ends-says-so.md).</li>
 * <li>{@code reads}, at the title: the process variables, separated by commas, that its
 * expressions read. An expression may name only these, the fields of the form and {@code today}.</li>
 * </ul>
 * Labels, descriptions, options and texts may say <code>{{person}}</code>: the first name of whom the form is about, filled in when
 * the form is shown and nowhere else.
 *
 * <h2>FEEL</h2>
 * {@code conditional.hide}, {@code requiredIf}, {@code defaultFrom}, {@code notBefore} and {@code notAfter} see the
 * values of the visible fields (dates as dates, an unanswered checkbox as false, everything else unanswered as null),
 * the process variables of the work item, and {@code today} as a date. Inside a repeating list the fields of the row
 * come first. An expression that has no answer counts as null: nothing is hidden, required or filled in by it.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Forms", allowedDependencies = {"shell", "text"})
package be.omringd.form;
