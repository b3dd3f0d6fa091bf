package be.omringd.form.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

class AttentionTest {

    @Test
    void fieldsThatAreWrongAreCountedAlsoAmongTextsAndNotWhereTheyAreHidden() {
        Div hidden = new Div(wrong());
        hidden.setVisible(false);

        assertThat(
                Attention.needed(new Div(new Text("Eerst dit."), wrong(), new Div(new Text("Dan dat."), wrong()), new TextField(), hidden)))
                .isEqualTo(2);
    }

    private static TextField wrong() {
        TextField field = new TextField();
        field.setInvalid(true);
        return field;
    }
}
