package org.yiyun.chaos;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What was promised: each write that somebody tried, and what he was told of it. Threads of all actors write here. */
final class Ledger {

    /** What a number stands for in the report. */
    enum Figure {
        READS, RETRIES, RELOGINS, ALARMS_MOVED, JOBS
    }

    private final String name;
    private final Set<String> triedMessages = ConcurrentHashMap.newKeySet();
    private final Set<String> confirmedMessages = ConcurrentHashMap.newKeySet();
    private final Set<String> triedTickets = ConcurrentHashMap.newKeySet();
    private final Map<String, String> confirmedTickets = new ConcurrentHashMap<>();
    private final Set<String> triedVerbs = ConcurrentHashMap.newKeySet();
    private final Map<String, String> confirmedVerbs = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final Map<Figure, AtomicInteger> figures = new ConcurrentHashMap<>();

    /** @param name marks everything of this run, so that runs can follow one another on one installation */
    Ledger(String name) {
        this.name = name;
    }

    /** A mark that nobody else has: {@code m} for a message, {@code t} ticket, {@code v} verb, {@code b} bulk round. */
    String mark(String kind) {
        return prefix(kind) + UUID.randomUUID();
    }

    /** How all marks of a kind begin. */
    String prefix(String kind) {
        return "chaos-" + name + "-" + kind + "-";
    }

    void triesMessage(String key) {
        triedMessages.add(key);
    }

    void confirmsMessage(String key) {
        confirmedMessages.add(key);
    }

    void triesTicket(String title) {
        triedTickets.add(title);
    }

    void confirmsTicket(String title, String number) {
        confirmedTickets.put(title, number);
    }

    void triesVerb(String marker) {
        triedVerbs.add(marker);
    }

    void confirmsVerb(String marker, String number) {
        confirmedVerbs.put(marker, number);
    }

    /** An answer or end that no fault of nodes explains. */
    void surprise(String what) {
        surprises.add(what);
    }

    void count(Figure figure) {
        count(figure, 1);
    }

    void count(Figure figure, int by) {
        figures.computeIfAbsent(figure, none -> new AtomicInteger()).addAndGet(by);
    }

    int figure(Figure figure) {
        return figures.getOrDefault(figure, new AtomicInteger()).get();
    }

    Set<String> triedMessages() {
        return triedMessages;
    }

    Set<String> confirmedMessages() {
        return confirmedMessages;
    }

    Set<String> triedTickets() {
        return triedTickets;
    }

    /** Title to number. */
    Map<String, String> confirmedTickets() {
        return confirmedTickets;
    }

    Set<String> triedVerbs() {
        return triedVerbs;
    }

    /** Marker to number of the ticket. */
    Map<String, String> confirmedVerbs() {
        return confirmedVerbs;
    }

    Queue<String> surprises() {
        return surprises;
    }

    @Override
    public String toString() {
        return "messages %d, tickets by REST %d, verbs %d confirmed; reads %d, sent again %d, logged in again %d, alarms brought forward %d, jobs %d"
                .formatted(confirmedMessages.size(), confirmedTickets.size(), confirmedVerbs.size(), figure(Figure.READS),
                        figure(Figure.RETRIES), figure(Figure.RELOGINS), figure(Figure.ALARMS_MOVED), figure(Figure.JOBS));
    }
}
