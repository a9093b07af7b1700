package org.yiyun.calendar.internal;

/** A row of an announcement's file as it came: texts, empty where there is nothing. */
record YearRow(int number, String date, String name, String kind, String from, String to) {
    boolean isBlank() {
        return (date + name + kind + from + to).isBlank();
    }

    String content() {
        String text = String.join(",", date, name, kind, from, to).replaceAll("\\p{Cntrl}", " ");
        return text.length() <= 200 ? text : text.substring(0, 200);
    }
}
