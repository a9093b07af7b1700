package org.yiyun.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketKind;

class RecordReaderTest {
    private final RecordReader reader =
            new RecordReader(Validation.buildDefaultValidatorFactory().getValidator());

    record Everything(
            String text, int whole, Long large, BigDecimal money, boolean flag, LocalDate date, Instant instant,
            TicketKind kind, Contact contact, List<BigDecimal> amounts, Map<String, String> tags) {}

    @Test
    void bindsEveryTypeOfComponent() {
        var json =
                """
                {"text":"中文","whole":7,"large":8,"money":12.30,"flag":true,"date":"2026-11-21",
                 "instant":"2026-11-21T09:30:00+08:00","kind":"FAULT","contact":{"name":" 张三 ","phone":"13800000000"},
                 "amounts":[1,2.5],"tags":{"a":"b"},"unknown":1}""";
        assertThat(reader.read(json, Everything.class)).isEqualTo(new Everything(
                "中文", 7, 8L, new BigDecimal("12.30"), true, LocalDate.of(2026, 11, 21),
                Instant.parse("2026-11-21T01:30:00Z"), TicketKind.FAULT, new Contact("张三", "13800000000"),
                List.of(new BigDecimal("1"), new BigDecimal("2.5")), Map.of("a", "b")));
    }

    record Chosen(Set<String> names, Set<TicketKind> kinds) {}

    @Test
    void bindsSetsOfWhatIsSentAsAnArray() {
        assertThat(reader.read("{\"names\":[\"b\",\"a\",\"b\"],\"kinds\":[\"FAULT\"]}", Chosen.class))
                .isEqualTo(new Chosen(Set.of("a", "b"), Set.of(TicketKind.FAULT)));
        assertThat(errors("{\"names\":{\"a\":\"b\"},\"kinds\":[\"FAULT\",\"NOPE\"]}", Chosen.class)).extracting(FieldError::path, FieldError::key)
                .containsExactly(tuple("names", "field.type.array"), tuple("kinds[1]", "field.enum"));
    }

    @Test
    void tellsEveryFaultWithItsPath() {
        var json =
                """
                {"text":1,"large":1.5,"money":"x","flag":"yes","date":"2026-02-30","instant":"0001-01-01T00:00:00Z",
                 "kind":"NOPE","contact":{"name":5},"amounts":[1,null,true],"tags":[]}""";
        assertThat(errors(json, Everything.class)).containsExactly(
                new FieldError("text", "field.type.string"),
                new FieldError("whole", "field.required"),
                new FieldError("large", "field.type.integer"),
                new FieldError("money", "field.type.number"),
                new FieldError("flag", "field.type.boolean"),
                new FieldError("date", "field.date"),
                new FieldError("instant", "field.year", Map.of("min", 1900, "max", 2199)),
                new FieldError("kind", "field.enum", Map.of("allowed", "CONSULTATION FAULT SERVICE_REQUEST DATA REQUIREMENT COMPLAINT TASK CHANGE")),
                new FieldError("contact.name", "field.type.string"),
                new FieldError("amounts[1]", "field.type.value"),
                new FieldError("amounts[2]", "field.type.number"),
                new FieldError("tags", "field.type.object"));
    }

    @Test
    void checksTheConstraintsOfTheRecord() {
        var json =
                """
                {"kind":"FAULT","channel":"PHONE","title":"  ","description":"d","contact":{"name":"n","phone":"abc"},
                 "occurredAt":"2999-01-01T00:00:00Z"}""".replace("2999", "2199");
        assertThat(errors(json, OpenTicket.class)).extracting(FieldError::path, FieldError::key).containsExactly(
                org.assertj.core.groups.Tuple.tuple("contact.phone", "field.phone"),
                org.assertj.core.groups.Tuple.tuple("occurredAt", "field.future"),
                org.assertj.core.groups.Tuple.tuple("title", "field.required"));
    }

    @Test
    void refusesControlCharactersAndHalfCharacters() {
        assertThat(errors("{\"name\":\"a\\u0000b\",\"phone\":\"\\ud800\"}", Contact.class)).containsExactly(
                new FieldError("name", "field.control"), new FieldError("phone", "field.control"));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        String text = "{\"a\":".repeat(2000) + "1" + "}".repeat(2000);
        var problem = catchThrowableOfType(BusinessException.class, () -> reader.read(text, Contact.class));
        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{|1", "''|1", "[]|1", "null|1", "{\"a\":1}{|1", "{\"a\":01}|1", "{\"a\":1,}|1"})
    void refusesWhatIsNoJsonObject(String text, int line) {
        var problem = catchThrowableOfType(BusinessException.class, () -> reader.read(text, Contact.class));
        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED);
        assertThat(problem.params().get("line")).isIn(0L, 1L, 1);
    }

    @Test
    void takesChannelsByName() {
        assertThat(errors("{\"kind\":\"FAULT\",\"channel\":\"phone\",\"title\":\"t\",\"description\":\"d\",\"contact\":null}", OpenTicket.class))
                .extracting(FieldError::path)
                .containsExactly("channel");
        assertThat(Channel.values()).hasSize(12);
    }

    private List<FieldError> errors(String json, Class<? extends Record> type) {
        return catchThrowableOfType(BusinessException.class, () -> reader.read(json, type)).errors();
    }
}
