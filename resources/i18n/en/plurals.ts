<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- English where a count may be one: {n:order|orders} is the first word where the blank n reads 1, else the second.
     With any other count each reads exactly as the sentence in the source. -->
<TS version="2.1" language="en">
<context>
    <name>candidates</name>
    <message>
        <source>A text is longer than {n} characters.</source>
        <translation>A text is longer than {n} {n:character|characters}.</translation>
    </message>
    <message>
        <source>More than {n} rows: paste them in parts.</source>
        <translation>More than {n} {n:row|rows}: paste them in parts.</translation>
    </message>
</context>
<context>
    <name>compliance</name>
    <message>
        <source>neutral and bad reviews of {from_on} to {to_on} not answered in {hours} hours</source>
        <translation>neutral and bad reviews of {from_on} to {to_on} not answered in {hours} {hours:hour|hours}</translation>
    </message>
    <message>
        <source>{lead} {n} further items fail.</source>
        <translation>{lead} {n} {n:further item fails|further items fail}.</translation>
    </message>
    <message>
        <source>{n} items fail, {title} first.</source>
        <translation>{n} {n:item fails,|items fail,} {title} first.</translation>
    </message>
    <message>
        <source>{n} items are overdue, {title} first (due {due_on}).</source>
        <translation>{n} {n:item is overdue|items are overdue}, {title} first (due {due_on}).</translation>
    </message>
    <message>
        <source>Nothing has been looked at by hand yet: {n} items wait for a first look.</source>
        <translation>Nothing has been looked at by hand yet: {n} {n:item waits for|items wait for} a first look.</translation>
    </message>
    <message>
        <source>Nothing is overdue and nothing fails: {n} items stand.</source>
        <translation>Nothing is overdue and nothing fails: {n} {n:item stands.|items stand.}</translation>
    </message>
    <message>
        <source>Of {n} orders it is not known when they were sent; they are not judged.</source>
        <translation>Of {n} {n:order|orders} it is not known when they were sent; they are not judged.</translation>
    </message>
    <message>
        <source>{n} reviews have no rating; they are not judged.</source>
        <translation>{n} {n:review has no rating; it is|reviews have no rating; they are} not judged.</translation>
    </message>
    <message>
        <source>{n} duties are not kept, first “{title}”.</source>
        <translation>{n} {n:duty is not kept|duties are not kept}, first “{title}”.</translation>
    </message>
    <message>
        <source>{n} checks are overdue, first “{title}”.</source>
        <translation>{n} {n:check is overdue|checks are overdue}, first “{title}”.</translation>
    </message>
    <message>
        <source>{n} certificates run out soon, first {name} on {day_on}.</source>
        <translation>{n} {n:certificate runs out|certificates run out} soon, first {name} on {day_on}.</translation>
    </message>
    <message>
        <source>{late} of {n} actions are past their day and still open.</source>
        <translation>{late} of {n} {n:action|actions} {late:is|are} past their day and still open.</translation>
    </message>
    <message>
        <source>None of {n} actions is past its day.</source>
        <translation>None of {n} {n:action|actions} is past its day.</translation>
    </message>
    <message>
        <source>{n} certificates are valid.</source>
        <translation>{n} {n:certificate is valid|certificates are valid}.</translation>
    </message>
    <message>
        <source>{open} orders wait to be sent past their time, {hours} hours after payment; {sent} more were sent late.</source>
        <translation>{open} {open:order waits to be sent past its time|orders wait to be sent past their time}, {hours} {hours:hour|hours} after payment; {sent} more {sent:was|were} sent late.</translation>
    </message>
    <message>
        <source>{open} orders wait to be sent past their time, {hours} hours after payment.</source>
        <translation>{open} {open:order waits to be sent past its time|orders wait to be sent past their time}, {hours} {hours:hour|hours} after payment.</translation>
    </message>
    <message>
        <source>{late} of {n} orders were sent later than {hours} hours after payment.</source>
        <translation>{late} of {n} {n:order|orders} {late:was|were} sent later than {hours} {hours:hour|hours} after payment.</translation>
    </message>
    <message>
        <source>All {n} orders were sent within {hours} hours after payment.</source>
        <translation>All {n} {n:order|orders} were sent within {hours} {hours:hour|hours} after payment.</translation>
    </message>
    <message>
        <source>refund cases of the last {days} days that wait for the seller's consent</source>
        <translation>refund cases of the last {days} {days:day|days} that wait for the seller's consent</translation>
    </message>
    <message>
        <source>{late} refund requests have waited longer than {days} days for an answer.</source>
        <translation>{late} {late:refund request has waited|refund requests have waited} longer than {days} {days:day|days} for an answer.</translation>
    </message>
    <message>
        <source>None of {n} refund cases has waited longer than {days} days for an answer.</source>
        <translation>None of {n} {n:refund case|refund cases} has waited longer than {days} {days:day|days} for an answer.</translation>
    </message>
    <message>
        <source>refund cases of the last {days} days whose goods were sent back, from sending to refund</source>
        <translation>refund cases of the last {days} {days:day|days} whose goods were sent back, from sending to refund</translation>
    </message>
    <message>
        <source>{late} of {n} refunds came more than {days} days after the goods were sent back: when they arrived is not in the export.</source>
        <translation>{late} of {n} {n:refund|refunds} came more than {days} {days:day|days} after the goods were sent back: when they arrived is not in the export.</translation>
    </message>
    <message>
        <source>All {n} refunds came within {days} days after the goods were sent back.</source>
        <translation>All {n} {n:refund|refunds} came within {days} {days:day|days} after the goods were sent back.</translation>
    </message>
    <message>
        <source>Only {n} groups can be compared, {least} are needed: the prices of these days cannot be judged.</source>
        <translation>Only {n} {n:group|groups} can be compared, {least} are needed: the prices of these days cannot be judged.</translation>
    </message>
    <message>
        <source>In {n} like groups good buyers paid {gap_rate} more than the others, more than chance explains.</source>
        <translation>In {n} {n:like group|like groups} good buyers paid {gap_rate} more than the others, more than chance explains.</translation>
    </message>
    <message>
        <source>In {n} like groups good buyers paid no more than the others, as far as chance tells ({gap_rate}).</source>
        <translation>In {n} {n:like group|like groups} good buyers paid no more than the others, as far as chance tells ({gap_rate}).</translation>
    </message>
    <message>
        <source>neutral and bad reviews of {from_on} to {to_on}, from review to reply; unanswered ones of the last {days} days</source>
        <translation>neutral and bad reviews of {from_on} to {to_on}, from review to reply; unanswered ones of the last {days} {days:day|days}</translation>
    </message>
    <message>
        <source>{open} bad reviews wait for an answer; {late} of {n} were not answered within {hours} hours.</source>
        <translation>{open} {open:bad review waits for|bad reviews wait for} an answer; {late} of {n} were not answered within {hours} {hours:hour|hours}.</translation>
    </message>
    <message>
        <source>{late} of {n} bad reviews were not answered within {hours} hours.</source>
        <translation>{late} of {n} {n:bad review|bad reviews} {late:was|were} not answered within {hours} {hours:hour|hours}.</translation>
    </message>
    <message>
        <source>All {n} bad reviews were answered within {hours} hours.</source>
        <translation>All {n} {n:bad review|bad reviews} were answered within {hours} {hours:hour|hours}.</translation>
    </message>
    <message>
        <source>None of {n} reviews asks for an answer.</source>
        <translation>None of {n} {n:review|reviews} asks for an answer.</translation>
    </message>
    <message>
        <source>{bad} of {n} reviews are bad: too few reviews to judge a share.</source>
        <translation>{bad} of {n} {n:review|reviews} {bad:is|are} bad: too few reviews to judge a share.</translation>
    </message>
    <message>
        <source>{bad} of {n} reviews are bad: {share_rate}, above the limit of {limit_rate}.</source>
        <translation>{bad} of {n} {n:review|reviews} {bad:is|are} bad: {share_rate}, above the limit of {limit_rate}.</translation>
    </message>
    <message>
        <source>{bad} of {n} reviews are bad: {share_rate}, within the limit, above the goal of {goal_rate}.</source>
        <translation>{bad} of {n} {n:review|reviews} {bad:is|are} bad: {share_rate}, within the limit, above the goal of {goal_rate}.</translation>
    </message>
    <message>
        <source>{bad} of {n} reviews are bad: {share_rate}.</source>
        <translation>{bad} of {n} {n:review|reviews} {bad:is|are} bad: {share_rate}.</translation>
    </message>
    <message>
        <source>{grave} of {n} titles hold words that must be changed: {titles}.</source>
        <translation>{grave} of {n} {n:title|titles} {grave:holds|hold} words that must be changed: {titles}.</translation>
    </message>
    <message>
        <source>{light} of {n} titles hold words that need proof: {titles}.</source>
        <translation>{light} of {n} {n:title|titles} {light:holds|hold} words that need proof: {titles}.</translation>
    </message>
    <message>
        <source>No such word stands in {n} titles.</source>
        <translation>No such word stands in {n} {n:title|titles}.</translation>
    </message>
    <message>
        <source>A paper that has run out fails its item; before that it is told {n} days ahead.</source>
        <translation>A paper that has run out fails its item; before that it is told {n} {n:day|days} ahead.</translation>
    </message>
</context>
<context>
    <name>copy_scan</name>
    <message>
        <source>{n} titles looked at, {with_hits} of them with hits. {said} Let pass with a reason: {passed}.</source>
        <translation>{n} {n:title|titles} looked at, {with_hits} of them with hits. {said} Let pass with a reason: {passed}.</translation>
    </message>
    <message>
        <source>{n} titles were looked at; none holds wording to look at.</source>
        <translation>{n} {n:title was|titles were} looked at; none holds wording to look at.</translation>
    </message>
    <message>
        <source>{n} terms hold for certain goods only and were not looked for; name the goods: --goods {goods}</source>
        <translation>{n} {n:term holds for certain goods only and was|terms hold for certain goods only and were} not looked for; name the goods: --goods {goods}</translation>
    </message>
    <message>
        <source>{n} wordings to look at: {high} to change, {medium} that need evidence or context.</source>
        <translation>{n} {n:wording|wordings} to look at: {high} to change, {medium} that need evidence or context.</translation>
    </message>
    <message>
        <source>{n} terms hold for certain goods only: choose the goods to have them looked for.</source>
        <translation>{n} {n:term holds for certain goods only: choose the goods to have it looked for.|terms hold for certain goods only: choose the goods to have them looked for.}</translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <source>{count} blank lines</source>
        <translation>{count} {count:blank line|blank lines}</translation>
    </message>
</context>
<context>
    <name>importing_sheets</name>
    <message>
        <source>“{file}” holds {n} files, more than are taken from one archive.</source>
        <translation>“{file}” holds {n} {n:file|files}, more than are taken from one archive.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” of “{file}” claims {cells} cells: not imported.</source>
        <translation>Sheet “{sheet}” of “{file}” claims {cells} {cells:cell|cells}: not imported.</translation>
    </message>
    <message>
        <source>{n} formulas have no stored result and were read as empty cells; open and save the file in Excel or WPS to fill them.</source>
        <translation>{n} {n:formula has no stored result and was|formulas have no stored result and were} read as empty cells; open and save the file in Excel or WPS to fill them.</translation>
    </message>
    <message>
        <source>{n} cells hold an error such as #N/A and were read as empty.</source>
        <translation>{n} {n:cell holds an error such as #N/A and was|cells hold an error such as #N/A and were} read as empty.</translation>
    </message>
    <message>
        <source>“{file}” took too long: nothing was heard from its reader for {seconds} seconds.</source>
        <translation>“{file}” took too long: nothing was heard from its reader for {seconds} {seconds:second|seconds}.</translation>
    </message>
    <message>
        <source>{n} lines are written in another encoding ({encoding}) than the rest and were read so: lines {rows}.</source>
        <translation>{n} {n:line is written in another encoding (|lines are written in another encoding (}{encoding}{n:) than the rest and was|) than the rest and were} read so: {n:line|lines} {rows}.</translation>
    </message>
    <message>
        <source>{n} lines hold characters that could not be decoded: lines {rows}.</source>
        <translation>{n} {n:line holds|lines hold} characters that could not be decoded: {n:line|lines} {rows}.</translation>
    </message>
    <message>
        <source>{n} lines hold NUL characters: lines {rows}.</source>
        <translation>{n} {n:line holds|lines hold} NUL characters: {n:line|lines} {rows}.</translation>
    </message>
</context>
<context>
    <name>imports_details</name>
    <message>
        <source>{n} rows read</source>
        <translation>{n} {n:row|rows} read</translation>
    </message>
</context>
<context>
    <name>listing</name>
    <message>
        <source>{where}: {format} — {read} rows: {new} new, {changed} changed, {same} the same, {rejected} rejected, {dropped} left out.</source>
        <translation>{where}: {format} — {read} {read:row|rows}: {new} new, {changed} changed, {same} the same, {rejected} rejected, {dropped} left out.</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>{n} orders paid or sent have no amount or no payment time; they are not in the paid value.</source>
        <translation>{n} {n:order paid or sent has no amount or no payment time; it is|orders paid or sent have no amount or no payment time; they are} not in the paid value.</translation>
    </message>
    <message>
        <source>{n} orders have no amount; they are not in the GMV.</source>
        <translation>{n} {n:order has no amount; it is|orders have no amount; they are} not in the GMV.</translation>
    </message>
    <message>
        <source>{n} orders were returned without a known amount: refunds and net sales are not known until the amounts are imported.</source>
        <translation>{n} {n:order was returned|orders were returned} without a known amount: refunds and net sales are not known until the amounts are imported.</translation>
    </message>
    <message>
        <source>{n} refunds ({sum_value}) belong to orders that are not imported; they count only as refunds paid out.</source>
        <translation>{n} {n:refund (|refunds (}{sum_value}{n:) belongs to an order that is not imported; it counts|) belong to orders that are not imported; they count} only as refunds paid out.</translation>
    </message>
    <message>
        <source>The buyer of {n} of {orders} paid orders is masked or missing.</source>
        <translation>The buyer of {n} of {orders} {orders:paid order|paid orders} is masked or missing.</translation>
    </message>
    <message>
        <source>{n} orders are dated {as_of_on} or later and are not used.</source>
        <translation>{n} {n:order is dated|orders are dated} {as_of_on} or later and are not used.</translation>
    </message>
    <message>
        <source>different paying buyers, known for {known} of {orders} orders</source>
        <translation>different paying buyers, known for {known} of {orders} {orders:order|orders}</translation>
    </message>
    <message>
        <source>paid for goods ÷ paying buyers, over the {known} of {orders} orders whose buyer is known</source>
        <translation>paid for goods ÷ paying buyers, over the {known} of {orders} {orders:order|orders} whose buyer is known</translation>
    </message>
    <message>
        <source>units of paid orders, known for {known} of {orders} orders</source>
        <translation>units of paid orders, known for {known} of {orders} {orders:order|orders}</translation>
    </message>
    <message>
        <source>order price of all placed orders; {unknown} of {orders} orders have no amount</source>
        <translation>order price of all placed orders; {unknown} of {orders} {orders:order|orders} have no amount</translation>
    </message>
    <message>
        <source>{n} orders are placed but not paid: {sum_value}; the oldest has waited {days} days.</source>
        <translation>{n} {n:order is placed|orders are placed} but not paid: {sum_value}; the oldest has waited {days} {days:day|days}.</translation>
    </message>
    <message>
        <source>{n} unpaid orders are left to follow up: {sum_value}; the oldest has waited {days} days.</source>
        <translation>{n} unpaid {n:order is|orders are} left to follow up: {sum_value}; the oldest has waited {days} {days:day|days}.</translation>
    </message>
    <message>
        <source>payable of orders placed {low} to {high} days before {as_of_on} and not paid</source>
        <translation>payable of orders placed {low} to {high} {high:day|days} before {as_of_on} and not paid</translation>
    </message>
    <message>
        <source>refunds by value of {n} paid orders against {base_n} in the comparison</source>
        <translation>refunds by value of {n} {n:paid order|paid orders} against {base_n} in the comparison</translation>
    </message>
    <message>
        <source>the same month last year (its {base_days} days against {days})</source>
        <translation>the same month last year (its {base_days} {base_days:day|days} against {days})</translation>
    </message>
    <message>
        <source>the month before (its {base_days} days against {days})</source>
        <translation>the month before (its {base_days} {base_days:day|days} against {days})</translation>
    </message>
    <message>
        <source>estimate: {days_n} missing days × the mean of {observed_n} covered days</source>
        <translation>estimate: {days_n} {days_n:missing day|missing days} × the mean of {observed_n} {observed_n:covered day|covered days}</translation>
    </message>
    <message>
        <source>No order export covers {from_on} to {to_on}; {n} orders placed before were paid then.</source>
        <translation>No order export covers {from_on} to {to_on}; {n} {n:order placed before was|orders placed before were} paid then.</translation>
    </message>
    <message>
        <source>{n} orders were placed; what was paid is not known.</source>
        <translation>{n} {n:order was placed|orders were placed}; what was paid is not known.</translation>
    </message>
    <message>
        <source>Net sales are {now_value} from {n} paid orders.</source>
        <translation>Net sales are {now_value} from {n} {n:paid order|paid orders}.</translation>
    </message>
    <message>
        <source>Paid sales are {now_value} from {n} paid orders; refunds are not known.</source>
        <translation>Paid sales are {now_value} from {n} {n:paid order|paid orders}; refunds are not known.</translation>
    </message>
    <message>
        <source>Net sales by day: {total_value} in {n} days, the highest {best_value} on {day_on}</source>
        <translation>Net sales by day: {total_value} in {n} {n:day|days}, the highest {best_value} on {day_on}</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>{times} times as much</source>
        <translation>{times} {times:time|times} as much</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} {count:row|rows}</translation>
    </message>
</context>
<context>
    <name>recipients_switch</name>
    <message>
        <source>Erase the recipients of {n} orders?</source>
        <translation>Erase the recipients of {n} {n:order|orders}?</translation>
    </message>
    <message>
        <source>Erased: the recipients of {n} orders.</source>
        <translation>Erased: the recipients of {n} {n:order|orders}.</translation>
    </message>
    <message>
        <source>Kept of {n} orders; shown masked, never printed or exported.</source>
        <translation>Kept of {n} {n:order|orders}; shown masked, never printed or exported.</translation>
    </message>
</context>
<context>
    <name>replenishment</name>
    <message>
        <source>{n} arrivals; median {median_days} days, spread {sd_days} days</source>
        <translation>{n} {n:arrival|arrivals}; median {median_days} {median_days:day|days}, spread {sd_days} {sd_days:day|days}</translation>
    </message>
    <message>
        <source>{week_qty} a week × {days} days ÷ 7 × {factor} for events</source>
        <translation>{week_qty} a week × {days} {days:day|days} ÷ 7 × {factor} for events</translation>
    </message>
    <message>
        <source>paid units of {weeks} whole weeks to {last_on}, stock and purchases as known before {as_of_on}</source>
        <translation>paid units of {weeks} {weeks:whole week|whole weeks} to {last_on}, stock and purchases as known before {as_of_on}</translation>
    </message>
    <message>
        <source>counts of the last {days} days that found nothing</source>
        <translation>counts of the last {days} {days:day|days} that found nothing</translation>
    </message>
    <message>
        <source>on hand at cost, not sold for {days} days</source>
        <translation>on hand at cost, not sold for {days} {days:day|days}</translation>
    </message>
    <message>
        <source>what lies beyond {days} days of cover, at cost</source>
        <translation>what lies beyond {days} {days:day|days} of cover, at cost</translation>
    </message>
    <message>
        <source>{n} SKUs could be ordered, going by few weeks of sales: look at them yourself.</source>
        <translation>{n} {n:SKU|SKUs} could be ordered, going by few weeks of sales: look at them yourself.</translation>
    </message>
    <message>
        <source>Order {n} SKUs today, {sku} first: {order_qty} of it; it lasts {days} days, and waiting costs {lost_value} a day.</source>
        <translation>Order {n} {n:SKU|SKUs} today, {sku} first: {order_qty} of it; it lasts {days} {days:day|days}, and waiting costs {lost_value} a day.</translation>
    </message>
    <message>
        <source>Order {n} SKUs today, {sku} first: {order_qty} of it; it is out, and waiting costs {lost_value} a day.</source>
        <translation>Order {n} {n:SKU|SKUs} today, {sku} first: {order_qty} of it; it is out, and waiting costs {lost_value} a day.</translation>
    </message>
    <message>
        <source>Order {n} SKUs today, {sku} first: {order_qty} of it.</source>
        <translation>Order {n} {n:SKU|SKUs} today, {sku} first: {order_qty} of it.</translation>
    </message>
    <message>
        <source>{n} SKUs that sell have no stock count: {skus}.</source>
        <translation>{n} {n:SKU that sells has|SKUs that sell have} no stock count: {skus}.</translation>
    </message>
    <message>
        <source>{n} SKUs have a count below zero, taken as 0; count them again: {skus}.</source>
        <translation>{n} {n:SKU has|SKUs have} a count below zero, taken as 0; count {n:it|them} again: {skus}.</translation>
    </message>
    <message>
        <source>{n} SKUs to order have no cost, so their order is not valued: {skus}.</source>
        <translation>{n} {n:SKU to order has no cost, so its order|SKUs to order have no cost, so their order} is not valued: {skus}.</translation>
    </message>
    <message>
        <source>The lead time of {n} SKUs is assumed, since no supplier or purchase tells it: {skus}.</source>
        <translation>The lead time of {n} {n:SKU|SKUs} is assumed, since no supplier or purchase tells it: {skus}.</translation>
    </message>
    <message>
        <source>Orders under way of {n} SKUs are later than promised: {skus}.</source>
        <translation>Orders under way of {n} {n:SKU|SKUs} are later than promised: {skus}.</translation>
    </message>
    <message>
        <source>The forecast of {n} SKUs to order has been off in one direction: {skus}.</source>
        <translation>The forecast of {n} {n:SKU|SKUs} to order has been off in one direction: {skus}.</translation>
    </message>
    <message>
        <source>An event lies ahead, and for {n} SKUs nobody knows yet how much it sells: {skus}.</source>
        <translation>An event lies ahead, and for {n} {n:SKU|SKUs} nobody knows yet how much it sells: {skus}.</translation>
    </message>
    <message>
        <source>The newest count of {n} SKUs is more than a week old; sales and arrivals since are reckoned in: {skus}.</source>
        <translation>The newest count of {n} {n:SKU|SKUs} is more than a week old; sales and arrivals since are reckoned in: {skus}.</translation>
    </message>
    <message>
        <source>{n} SKUs have no counts of the past; days they were out of stock count as days without demand: {skus}.</source>
        <translation>{n} {n:SKU has|SKUs have} no counts of the past; days they were out of stock count as days without demand: {skus}.</translation>
    </message>
    <message>
        <source>{n} SKUs had a week far from all others; look whether it was an ordinary one: {skus}.</source>
        <translation>{n} {n:SKU|SKUs} had a week far from all others; look whether it was an ordinary one: {skus}.</translation>
    </message>
    <message>
        <source>{n} rows of sales are dated {as_of_on} or later and not used.</source>
        <translation>{n} {n:row of sales is dated|rows of sales are dated} {as_of_on} or later and not used.</translation>
    </message>
    <message>
        <source>{n} suppliers deliver less than {least_percent} of their orders on time: {suppliers}.</source>
        <translation>{n} {n:supplier delivers less than |suppliers deliver less than }{least_percent}{n: of its| of their} orders on time: {suppliers}.</translation>
    </message>
    <message>
        <source>{n} SKUs run short before a later order could arrive, {sku} first: {sum_value} of margin is at stake.</source>
        <translation>{n} {n:SKU runs short|SKUs run short} before a later order could arrive, {sku} first: {sum_value} of margin is at stake.</translation>
    </message>
    <message>
        <source>{sum_value} lies in {n} SKUs that have not sold for {days} days, most of it in {sku}.</source>
        <translation>{sum_value} lies in {n} {n:SKU that has not sold|SKUs that have not sold} for {days} {days:day|days}, most of it in {sku}.</translation>
    </message>
    <message>
        <source>{week_qty} a week × {days} days ÷ 7</source>
        <translation>{week_qty} a week × {days} {days:day|days} ÷ 7</translation>
    </message>
    <message>
        <source>for a spread of {spread_qty} over {days} days</source>
        <translation>for a spread of {spread_qty} over {days} {days:day|days}</translation>
    </message>
    <message>
        <source>{n} weeks, {sold_qty} sold; {changed} weeks not taken as sold</source>
        <translation>{n} {n:week|weeks}, {sold_qty} sold; {changed} {changed:week|weeks} not taken as sold</translation>
    </message>
</context>
<context>
    <name>returns</name>
    <message>
        <source>{n} refused cases would close with the goods back at your place and the money kept: agree or send the goods again: {cases}.</source>
        <translation>{n} refused {n:case|cases} would close with the goods back at your place and the money kept: agree or send the goods again: {cases}.</translation>
    </message>
    <message>
        <source>{chance_rate} × {price_value} − {cost_value}, sold within {days} days</source>
        <translation>{chance_rate} × {price_value} − {cost_value}, sold within {days} {days:day|days}</translation>
    </message>
    <message>
        <source>The deadline of {n} cases ({sum_value}) has passed since the newest refund export: import the next one.</source>
        <translation>The deadline of {n} {n:case|cases} ({sum_value}) has passed since the newest refund export: import the next one.</translation>
    </message>
    <message>
        <source>{n} of {all} open cases must be dealt with within {hours} hours, {sum_value} is at stake: {rma_id} first.</source>
        <translation>{n} of {all} {all:open case|open cases} must be dealt with within {hours} {hours:hour|hours}, {sum_value} is at stake: {rma_id} first.</translation>
    </message>
    <message>
        <source>{n} cases are open, {sum_value} is at stake; none has to be dealt with today.</source>
        <translation>{n} {n:case is open|cases are open}, {sum_value} is at stake; none has to be dealt with today.</translation>
    </message>
    <message>
        <source>{goods} comes back most: {x_qty} of {n_qty} units sent since {month} ({seen_rate}), goods like it {mean_rate}.</source>
        <translation>{goods} comes back most: {x_qty} of {n_qty} {n_qty:unit|units} sent since {month} ({seen_rate}), goods like it {mean_rate}.</translation>
    </message>
    <message>
        <source>{goods} comes back most: {x_qty} of {n_qty} units sent since {month} ({seen_rate}), goods like it {mean_rate}; {cause_qty} for {cause}.</source>
        <translation>{goods} comes back most: {x_qty} of {n_qty} {n_qty:unit|units} sent since {month} ({seen_rate}), goods like it {mean_rate}; {cause_qty} for {cause}.</translation>
    </message>
    <message>
        <source>The deadline of {n} cases has passed since the file told of them; what came of it is reckoned: {cases}.</source>
        <translation>The deadline of {n} {n:case|cases} has passed since the file told of them; what came of it is reckoned: {cases}.</translation>
    </message>
    <message>
        <source>The platform has stepped in in {n} cases; no deadline of yours runs there: {cases}.</source>
        <translation>The platform has stepped in in {n} {n:case|cases}; no deadline of yours runs there: {cases}.</translation>
    </message>
    <message>
        <source>The state of {n} cases is not told, or in words this program does not know: {cases}.</source>
        <translation>The state of {n} {n:case|cases} is not told, or in words this program does not know: {cases}.</translation>
    </message>
    <message>
        <source>{n} cases have moves that were not possible at the time and are left out: {cases}.</source>
        <translation>{n} {n:case has moves|cases have moves} that were not possible at the time and are left out: {cases}.</translation>
    </message>
    <message>
        <source>{n} open cases have no amount: {cases}.</source>
        <translation>{n} {n:open case has no|open cases have no} amount: {cases}.</translation>
    </message>
    <message>
        <source>Of {n} refunds no file tells whether goods came back; they count as money only.</source>
        <translation>Of {n} {n:refund|refunds} no file tells whether goods came back; they count as money only.</translation>
    </message>
    <message>
        <source>{x_qty} units came back of orders of which no dispatch is known; they are in no rate.</source>
        <translation>{x_qty} {x_qty:unit came back of orders|units came back of orders} of which no dispatch is known; they are in no rate.</translation>
    </message>
    <message>
        <source>{n} orders were returned without a known amount: the refund rate is not known until the amounts are imported.</source>
        <translation>{n} {n:order was returned|orders were returned} without a known amount: the refund rate is not known until the amounts are imported.</translation>
    </message>
    <message>
        <source>More will come back of what was sent in {month}: nearly all is back after {days} days.</source>
        <translation>More will come back of what was sent in {month}: nearly all is back after {days} {days:day|days}.</translation>
    </message>
    <message>
        <source>{x_qty} of {n_qty} units came back damaged in transit ({seen_rate}); the plan allows {line_rate}.</source>
        <translation>{x_qty} of {n_qty} {n_qty:unit|units} came back damaged in transit ({seen_rate}); the plan allows {line_rate}.</translation>
    </message>
    <message>
        <source>open cases that wait for you and end by silence within {hours} hours</source>
        <translation>open cases that wait for you and end by silence within {hours} {hours:hour|hours}</translation>
    </message>
    <message>
        <source>{x_qty} units back of {n_qty} sent in the period, exchanges included, known before {as_of_on}; the plan goes from {start_rate} to {goal_rate}</source>
        <translation>{x_qty} {x_qty:unit|units} back of {n_qty} sent in the period, exchanges included, known before {as_of_on}; the plan goes from {start_rate} to {goal_rate}</translation>
    </message>
    <message>
        <source>parcels, handling and packaging of {n} cases paid back {from_on} to {to_on}, and what graded goods lost</source>
        <translation>parcels, handling and packaging of {n} {n:case|cases} paid back {from_on} to {to_on}, and what graded goods lost</translation>
    </message>
    <message>
        <source>of {n} units decided on, of cases paid back {from_on} to {to_on}: at cost on the shelf, else price less what selling costs; the plan wants {goal_rate} of the return cost</source>
        <translation>of {n} {n:unit|units} decided on, of cases paid back {from_on} to {to_on}: at cost on the shelf, else price less what selling costs; the plan wants {goal_rate} of the return cost</translation>
    </message>
    <message>
        <source>{n} cases wait for you and end by silence within {hours} hours, {rma_id} first: {sum_value} is at stake.</source>
        <translation>{n} {n:case waits for you and ends|cases wait for you and end} by silence within {hours} {hours:hour|hours}, {rma_id} first: {sum_value} is at stake.</translation>
    </message>
    <message>
        <source>{n} units came back within {days} days and are not graded yet: {sum_value} at cost, neither on the shelf nor written off.</source>
        <translation>{n} {n:unit came back within |units came back within }{days}{n: days and is not graded yet| days and are not graded yet}: {sum_value} at cost, neither on the shelf nor written off.</translation>
    </message>
    <message>
        <source>parcels and handling of the returns of {n} kinds of goods since {month} beyond the rate of goods like them; the goods themselves not counted</source>
        <translation>parcels and handling of the returns of {n} {n:kind of goods|kinds of goods} since {month} beyond the rate of goods like them; the goods themselves not counted</translation>
    </message>
    <message>
        <source>The cases stand at {clock}; by now the deadlines of {n} of them have passed: import the newest refunds.</source>
        <translation>The cases stand at {clock}; by now the {n:deadline|deadlines} of {n} of them {n:has|have} passed: import the newest refunds.</translation>
    </message>
</context>
<context>
    <name>returns_desk</name>
    <message>
        <source>{n} days</source>
        <translation>{n} {n:day|days}</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} {n:hour|hours}</translation>
    </message>
    <message>
        <source>{x_qty} of {n_qty} units</source>
        <translation>{x_qty} of {n_qty} {n_qty:unit|units}</translation>
    </message>
    <message>
        <source>{x} of {n} orders</source>
        <translation>{x} of {n} {n:order|orders}</translation>
    </message>
    <message>
        <source>Nearly all that comes back has come after {days} days.</source>
        <translation>Nearly all that comes back has come after {days} {days:day|days}.</translation>
    </message>
    <message>
        <source>Dashed: expected in the end, from one older month alone. Nearly all is back after {days} days.</source>
        <translation>Dashed: expected in the end, from one older month alone. Nearly all is back after {days} {days:day|days}.</translation>
    </message>
    <message>
        <source>Dashed: expected in the end, as older months went on. Nearly all is back after {days} days.</source>
        <translation>Dashed: expected in the end, as older months went on. Nearly all is back after {days} {days:day|days}.</translation>
    </message>
    <message>
        <source>Units sent within {days} days before and after, back for the cause within {mature} days of dispatch; what was sent later than that is not counted yet. 95 % intervals that lie apart tell of a difference, not of its reason.</source>
        <translation>Units sent within {days} {days:day|days} before and after, back for the cause within {mature} {mature:day|days} of dispatch; what was sent later than that is not counted yet. 95 % intervals that lie apart tell of a difference, not of its reason.</translation>
    </message>
    <message>
        <source>Nobody stands out: {n} buyers were compared.</source>
        <translation>Nobody stands out: {n} {n:buyer was compared|buyers were compared}.</translation>
    </message>
    <message>
        <source>Buyers with {least} orders and more since {since}; back: returns for reasons that are nobody's fault but the buyer's. Of all orders {x} of {n} came back so. At most {share_rate} of those to look at are there by chance.</source>
        <translation>Buyers with {least} {least:order|orders} and more since {since}; back: returns for reasons that are nobody's fault but the buyer's. Of all orders {x} of {n} came back so. At most {share_rate} of those to look at are there by chance.</translation>
    </message>
</context>
<context>
    <name>rulebook</name>
    <message>
        <source>{n} more rules fit; type more to narrow them down.</source>
        <translation>{n} more {n:rule fits|rules fit}; type more to narrow them down.</translation>
    </message>
    <message>
        <source>{own} of {n} rules have your own numbers; the others have their defaults.</source>
        <translation>{own} of {n} rules {own:has your own number|have your own numbers}; the others have their defaults.</translation>
    </message>
</context>
<context>
    <name>selection</name>
    <message>
        <source>{lost_value} lost on a unit × {sold_qty} units paid in 28 days</source>
        <translation>{lost_value} lost on a unit × {sold_qty} {sold_qty:unit|units} paid in 28 days</translation>
    </message>
    <message>
        <source>{stock_value} at cost × (1 − {gone_qty} sold in {weeks} weeks ÷ {on_hand_qty} on hand)</source>
        <translation>{stock_value} at cost × (1 − {gone_qty} sold in {weeks} {weeks:week|weeks} ÷ {on_hand_qty} on hand)</translation>
    </message>
    <message>
        <source>{left_value} left of a unit × {sold_qty} units of 28 days × {growth_rate} more</source>
        <translation>{left_value} left of a unit × {sold_qty} {sold_qty:unit|units} of 28 days × {growth_rate} more</translation>
    </message>
    <message>
        <source>{n} further items</source>
        <translation>{n} further {n:item|items}</translation>
    </message>
    <message>
        <source>margin above {margin_rate} and search growth above {growth_rate}; what a unit leaves by fees, fares and returns of the rule book; ranked among {n} items as of {as_of_on}</source>
        <translation>margin above {margin_rate} and search growth above {growth_rate}; what a unit leaves by fees, fares and returns of the rule book; ranked among {n} {n:item|items} as of {as_of_on}</translation>
    </message>
    <message>
        <source>{n} market listings are known, but no goods of the shop: type a candidate with its cost to judge it.</source>
        <translation>{n} {n:market listing is known|market listings are known}, but no goods of the shop: type a candidate with its cost to judge it.</translation>
    </message>
    <message>
        <source>{first} {n} items lose money on every sale, {item} most of all.</source>
        <translation>{first} {n} {n:item loses money|items lose money} on every sale, {item} most of all.</translation>
    </message>
    <message>
        <source>{n} items are known, but not how they are searched for: none can pass yet.</source>
        <translation>{n} {n:item is known, but not how it is searched for|items are known, but not how they are searched for}: none can pass yet.</translation>
    </message>
    <message>
        <source>{n} items are known, but not what they cost: none can pass yet.</source>
        <translation>{n} {n:item is known, but not what it costs|items are known, but not what they cost}: none can pass yet.</translation>
    </message>
    <message>
        <source>None of {n} items passes both tests.</source>
        <translation>None of {n} {n:item|items} passes both tests.</translation>
    </message>
    <message>
        <source>{passed} of {n} items pass both tests; too little is known of them to rank them.</source>
        <translation>{passed} of {n} {n:item|items} {passed:passes|pass} both tests; too little is known of them to rank them.</translation>
    </message>
    <message>
        <source>{passed} of {n} items pass both tests, first {item} with {score} points.</source>
        <translation>{passed} of {n} {n:item|items} {passed:passes|pass} both tests, first {item} with {score} points.</translation>
    </message>
    <message>
        <source>{n} items pass the margin test, but a sale of them leaves nothing: {items}.</source>
        <translation>{n} {n:item passes the margin test, but a sale of it leaves|items pass the margin test, but a sale of them leaves} nothing: {items}.</translation>
    </message>
    <message>
        <source>{n} items that sell have no cost: {items}.</source>
        <translation>{n} {n:item that sells has|items that sell have} no cost: {items}.</translation>
    </message>
    <message>
        <source>The growth of {n} items that pass rests on few visitors: {items}.</source>
        <translation>The growth of {n} {n:item|items} that pass rests on few visitors: {items}.</translation>
    </message>
    <message>
        <source>The growth of {n} items that pass is against the weeks just before, so the season is in it: {items}.</source>
        <translation>The growth of {n} {n:item|items} that pass is against the weeks just before, so the season is in it: {items}.</translation>
    </message>
    <message>
        <source>{n} rows of sales are dated {as_of_on} or later and not used.</source>
        <translation>{n} {n:row of sales is dated|rows of sales are dated} {as_of_on} or later and not used.</translation>
    </message>
    <message>
        <source>{n} items lose money on every sale, {sum_value} in the last 28 days, most of it {item}.</source>
        <translation>{n} {n:item loses money|items lose money} on every sale, {sum_value} in the last 28 days, most of it {item}.</translation>
    </message>
    <message>
        <source>{sum_value} lies in {n} items whose best time is over and that will not sell out in {weeks} weeks, most of it in {item}.</source>
        <translation>{sum_value} lies in {n} {n:item whose best time is over and that will|items whose best time is over and that will} not sell out in {weeks} {weeks:week|weeks}, most of it in {item}.</translation>
    </message>
    <message>
        <source>on hand at cost beyond {weeks} weeks at the pace of the last 28 days; dead stock left out</source>
        <translation>on hand at cost beyond {weeks} {weeks:week|weeks} at the pace of the last 28 days; dead stock left out</translation>
    </message>
    <message>
        <source>{n} of the {passed} items that pass both tests sell now and are not in decline: {sum_value} more in 28 days if their sales grow as searches for them do, {item} first.</source>
        <translation>{n} of the {passed} {passed:item that passes|items that pass} both tests {n:sells|sell} now and {n:is|are} not in decline: {sum_value} more in 28 days if {n:its|their} sales grow as searches for {n:it|them} do, {item} first.</translation>
    </message>
    <message>
        <source>{click_value} a click × {clicks} clicks per unit, of the last 91 days</source>
        <translation>{click_value} a click × {clicks} {clicks:click|clicks} per unit, of the last 91 days</translation>
    </message>
    <message>
        <source>{back_qty} of {sold_qty} sold in {days} days, the newest left out since returns are still to come; reckoned with {expected_rate}, drawn towards goods of its kind</source>
        <translation>{back_qty} of {sold_qty} sold in {days} {days:day|days}, the newest left out since returns are still to come; reckoned with {expected_rate}, drawn towards goods of its kind</translation>
    </message>
    <message>
        <source>{level} units a week of late, {peak} at its best; of the whole listing, changed only after {weeks} weeks alike</source>
        <translation>{level} units a week of late, {peak} at its best; of the whole listing, changed only after {weeks} {weeks:week|weeks} alike</translation>
    </message>
</context>
<context>
    <name>selection_panel</name>
    <message>
        <source>From {n} known weeks of sales</source>
        <translation>From {n} known {n:week|weeks} of sales</translation>
    </message>
    <message>
        <source>Orders with both, of the orders with this; × as often as by chance. From {n} orders.</source>
        <translation>Orders with both, of the orders with this; × as often as by chance. From {n} {n:order|orders}.</translation>
    </message>
    <message>
        <source>Places among those of {n} items whose figure is known, on {day}; scores of another day or list are not to be compared.</source>
        <translation>Places among those of {n} {n:item|items} whose figure is known, on {day}; scores of another day or list are not to be compared.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} {days:day|days}</translation>
    </message>
    <message>
        <source>{days} days ({known} known so far)</source>
        <translation>{days} {days:day|days} ({known} known so far)</translation>
    </message>
</context>
<context>
    <name>side_pane</name>
    <message>
        <source>{n} days</source>
        <translation>{n} {n:day|days}</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>{rows} rows of {table} belong to no import.</source>
        <translation>{rows} {rows:row|rows} of {table} {rows:belongs|belong} to no import.</translation>
    </message>
    <message>
        <source>{rows} rows of {table} point to rows that are not there.</source>
        <translation>{rows} {rows:row|rows} of {table} {rows:points|point} to rows that are not there.</translation>
    </message>
    <message>
        <source>{rows} rows of {table} differ from what the imports say.</source>
        <translation>{rows} {rows:row|rows} of {table} {rows:differs|differ} from what the imports say.</translation>
    </message>
    <message>
        <source>{table} differs from a full recount in {rows} rows.</source>
        <translation>{table} differs from a full recount in {rows} {rows:row|rows}.</translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message>
        <source>{n} pages, A4, also in black and white</source>
        <translation>{n} {n:page|pages}, A4, also in black and white</translation>
    </message>
    <message>
        <source>{units} unsold for {days} days</source>
        <translation>{units} unsold for {days} {days:day|days}</translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <source>{n} rows are too many for a workbook.</source>
        <translation>{n} {n:row|rows} are too many for a workbook.</translation>
    </message>
    <message>
        <source>Exported: {n} rows to {file}</source>
        <translation>Exported: {n} {n:row|rows} to {file}</translation>
    </message>
</context>
<context>
    <name>tiers</name>
    <message>
        <source>{n} good buyers stay away: they spent {away_value} in {days} days.</source>
        <translation>{n} {n:good buyer stays away|good buyers stay away}: they spent {away_value} in {days} {days:day|days}.</translation>
    </message>
    <message>
        <source>{n} buyers have been silent for {days} days and more.</source>
        <translation>{n} {n:buyer has been|buyers have been} silent for {days} {days:day|days} and more.</translation>
    </message>
    <message>
        <source>{n} new buyers are in their first {days} days.</source>
        <translation>{n} {n:new buyer is in|new buyers are in} their first {days} {days:day|days}.</translation>
    </message>
    <message>
        <source>the shop's own share that buys again within {days} days, at the mean purchase</source>
        <translation>the shop's own share that buys again within {days} {days:day|days}, at the mean purchase</translation>
    </message>
    <message>
        <source>last purchase on {last_on}, {days} days before</source>
        <translation>last purchase on {last_on}, {days} {days:day|days} before</translation>
    </message>
    <message>
        <source>purchase days within {days} days</source>
        <translation>purchase days within {days} {days:day|days}</translation>
    </message>
    <message>
        <source>her own gaps drawn towards the shop's mean; overdue beyond {times} times</source>
        <translation>her own gaps drawn towards the shop's mean; overdue beyond {times} {times:time|times}</translation>
    </message>
    <message>
        <source>{days} days without a purchase, more than {limit}</source>
        <translation>{days} {days:day|days} without a purchase, more than {limit}</translation>
    </message>
    <message>
        <source>{times} purchase days (at least {least}) and {spent_value} (at least {cut_value})</source>
        <translation>{times} {times:purchase day|purchase days} (at least {least}) and {spent_value} (at least {cut_value})</translation>
    </message>
    <message>
        <source>fewer than {least} purchase days</source>
        <translation>fewer than {least} {least:purchase day|purchase days}</translation>
    </message>
    <message>
        <source>paid orders of the last {days} days whose buyer is known</source>
        <translation>paid orders of the last {days} {days:day|days} whose buyer is known</translation>
    </message>
    <message>
        <source>bought within {days} days, not of high value</source>
        <translation>bought within {days} {days:day|days}, not of high value</translation>
    </message>
    <message>
        <source>first purchase within the last {days} days</source>
        <translation>first purchase within the last {days} {days:day|days}</translation>
    </message>
    <message>
        <source>buyers with two or more purchase days in {days} days ÷ buyers with any</source>
        <translation>buyers with two or more purchase days in {days} {days:day|days} ÷ buyers with any</translation>
    </message>
    <message>
        <source>{times} purchase days or more and {cut_value} or more in {days} days</source>
        <translation>{times} {times:purchase day|purchase days} or more and {cut_value} or more in {days} {days:day|days}</translation>
    </message>
    <message>
        <source>no purchase for {days} days: of those who came back, {share_percent} did by then</source>
        <translation>no purchase for {days} {days:day|days}: of those who came back, {share_percent} did by then</translation>
    </message>
    <message>
        <source>no purchase for more than {days} days (rule book; too few returns to measure it)</source>
        <translation>no purchase for more than {days} {days:day|days} (rule book; too few returns to measure it)</translation>
    </message>
    <message>
        <source>{away} good buyers stay away who spent {away_value} in {days} days; write to them first.</source>
        <translation>{away} {away:good buyer stays away|good buyers stay away} who spent {away_value} in {days} {days:day|days}; write to them first.</translation>
    </message>
    <message>
        <source>{away} good buyers stay away who spent {away_value} in {days} days; {left} of them can be written to now.</source>
        <translation>{away} {away:good buyer stays away|good buyers stay away} who spent {away_value} in {days} {days:day|days}; {left} of them can be written to now.</translation>
    </message>
    <message>
        <source>{away} good buyers stay away who spent {away_value} in {days} days; all of them are to be left alone for now.</source>
        <translation>{away} {away:good buyer stays away|good buyers stay away} who spent {away_value} in {days} {days:day|days}; {away:to be left alone for now|all of them are to be left alone for now}.</translation>
    </message>
    <message>
        <source>{good} of {n} buyers are of high value and bring {share_rate} of the money.</source>
        <translation>{good} of {n} {n:buyer|buyers} {good:is|are} of high value and bring {share_rate} of the money.</translation>
    </message>
    <message>
        <source>None of the {n} buyers is of high value yet: hardly anyone has bought twice.</source>
        <translation>None of the {n} {n:buyer|buyers} is of high value yet: hardly anyone has bought twice.</translation>
    </message>
    <message>
        <source>Fewer than {least} buyers: nobody is scored.</source>
        <translation>Fewer than {least} {least:buyer|buyers}: nobody is scored.</translation>
    </message>
    <message>
        <source>Fewer than {least} buyers: money is not scored.</source>
        <translation>Fewer than {least} {least:buyer|buyers}: money is not scored.</translation>
    </message>
    <message>
        <source>The history begins on {start_on}: who bought before looks new, and counts are of {days} days only.</source>
        <translation>The history begins on {start_on}: who bought before looks new, and counts are of {days} {days:day|days} only.</translation>
    </message>
    <message>
        <source>tiers by the rule book; money less refunds of {days} days</source>
        <translation>tiers by the rule book; money less refunds of {days} {days:day|days}</translation>
    </message>
    <message>
        <source>within {days} days: {rate} of {n}</source>
        <translation>within {days} {days:day|days}: {rate} of {n}</translation>
    </message>
</context>
</TS>
