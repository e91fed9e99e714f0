// The rows behind a number, page by page, and the totals that prove it.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	billingv1 "commitments-examples/gen/billing/v1"
	"commitments-examples/gen/billing/v1/billingv1connect"
	commonv1 "commitments-examples/gen/common/v1"
	"commitments-examples/internal/api"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()

	client := billingv1connect.NewBillingServiceClient(http.DefaultClient, api.BaseURL())
	january := &commonv1.Period{
		Start: timestamppb.New(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)),
		End:   timestamppb.New(time.Date(2024, 2, 1, 0, 0, 0, 0, time.UTC)),
	}
	request := &billingv1.ListLineItemsRequest{
		CompanyId:   "cyberdyne",
		ServiceCode: "s3",
		Period:      january,
		PageSize:    50,
	}
	for count := 0; ; {
		page, err := client.ListLineItems(ctx, request)
		if err != nil {
			log.Fatal(err)
		}
		count += len(page.GetLineItems())
		fmt.Println("so far", count, "of", page.GetTotalSize())
		request.PageToken = page.GetNextPageToken()
		if request.PageToken == "" {
			fmt.Println("total", api.Decimal(page.GetTotalCost()))
			return
		}
	}
}
