package org.yiyun.web.publicity;

import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.json.Json;
import org.yiyun.publicity.ActivityStatus;
import org.yiyun.publicity.ActivityView;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.publicity.CampaignView;
import org.yiyun.publicity.VoiceView;
import org.yiyun.web.faces.CommandField;
import org.yiyun.web.faces.VerbDialog;

/** The dialogs of the verbs of a campaign. */
public final class CampaignDialog {
    private static final Map<CampaignVerb, String> KEYS = Map.of(
            CampaignVerb.SUBMIT, "y", CampaignVerb.APPROVE, "o", CampaignVerb.RETURN, "r", CampaignVerb.ACTIVITY, "a",
            CampaignVerb.HOLD, "h", CampaignVerb.VOICE, "v", CampaignVerb.END, "x");
    public static final List<VerbDialog<CampaignVerb, Field>> ALL =
            VerbDialog.all(CampaignVerb.class, CampaignVerb::path, CampaignVerb::command, Field::of, KEYS);

    private CampaignDialog() {}

    /** How a value is asked for. */
    public enum Input { TEXT, AREA, NUMBER, STAFF, DATE, CHANNEL, ACTIVITY, VOICE, KIND }

    /**
     * An input. Label: {@code publicity.field.<name>}.
     *
     * @param max characters, 0 where there is no limit to say
     */
    public record Field(String name, Input input, boolean required, int max) implements CommandField {
        private static final int LONGEST_LINE = 200;
        private static final String WHOLE = "[0-9]{1,9}";

        static Field of(RecordComponent component) {
            var max = CommandField.max(component);
            return new Field(component.getName(), input(component, max), CommandField.isRequired(component), max);
        }

        private static Input input(RecordComponent component, int max) {
            if (component.getType() == LocalDate.class) {
                return Input.DATE;
            }
            return switch (component.getName()) {
                case "activity" -> Input.ACTIVITY;
                case "voice" -> Input.VOICE;
                case "channel" -> Input.CHANNEL;
                case "kind" -> Input.KIND;
                case "person" -> Input.STAFF;
                case "people", "copies" -> Input.NUMBER;
                default -> max > LONGEST_LINE ? Input.AREA : Input.TEXT;
            };
        }

        @Override
        public JsonValue value(String text) {
            var number = input == Input.NUMBER || input == Input.ACTIVITY || input == Input.VOICE;
            return number && text.matches(WHOLE) ? Json.createValue(Integer.parseInt(text)) : Json.createValue(text);
        }
    }

    /** The activities that the dialog of a verb may mean. */
    static List<ActivityView> activities(CampaignVerb verb, CampaignView campaign) {
        return campaign.activities().stream()
                .filter(activity -> verb == CampaignVerb.VOICE || activity.status() == ActivityStatus.PLANNED).toList();
    }

    /** Likewise what was said by the public: nothing comes of it twice, and nobody learns from what has no answer. */
    static List<VoiceView> voices(CampaignVerb verb, CampaignView campaign) {
        return campaign.voices().stream().filter(voice -> switch (verb) {
            case SUGGEST -> voice.suggestion() == null;
            case TEACH -> voice.article() == null && voice.answer() != null;
            default -> true;
        }).toList();
    }

    /** Whether each list from which the dialog demands a choice has something in it. */
    static boolean hasChoice(CampaignVerb verb, CampaignView campaign) {
        return of(verb.name()).fields().stream().filter(Field::required).allMatch(field -> switch (field.input()) {
            case ACTIVITY -> !activities(verb, campaign).isEmpty();
            case VOICE -> !voices(verb, campaign).isEmpty();
            default -> true;
        });
    }

    static VerbDialog<CampaignVerb, Field> of(String verb) {
        return ALL.get(CampaignVerb.valueOf(verb).ordinal());
    }
}
