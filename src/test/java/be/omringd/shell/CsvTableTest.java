package be.omringd.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsText() {
        assertThat(CsvTable.cell("+32 470")).isEqualTo("'+32 470");
        assertThat(CsvTable.cell("@som")).isEqualTo("'@som");
    }
}
