/** Shows forms with Vaadin components: to fill in ({@link be.omringd.form.ui.FormRenderer}) and to read. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package be.omringd.form.ui;
